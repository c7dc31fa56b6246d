import '../../../ui/first.ts';
import { newReceipt, receiptKeys } from '../../../sealed/receipt.ts';
import { answerCalls } from '../../../ui/worker-calls.ts';
import type { ReceiptCalls } from './receipt-calls.ts';

answerCalls<ReceiptCalls>({
  make: async () => {
    const words = newReceipt();
    const { signer, replyRecipient } = await receiptKeys(words);
    return { words, receipt: { signingKey: signer.publicKey, replyRecipient } };
  },
});
