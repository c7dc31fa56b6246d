import { addMonths, dayOfMoment } from '../../../law/day.ts';
import { logDelegationStatement } from '../../../ledger/delegation.ts';
import { newHybridIdentity, recipientOf } from '../../../sealed/age.ts';
import { signDelegation, signRecovery } from '../../../sealed/directory.ts';
import { type RecoveryShare, splitRecovery } from '../../../sealed/recovery.ts';
import { newSigningSecret, type Signer, signerOf } from '../../../sealed/signing.ts';
import { fromBase64Url } from '../../../wire/bytes.ts';
import type { BodyOf } from '../../../wire/endpoint.ts';
import type { setUp } from '../../setup-contract.ts';

type Delegation = BodyOf<typeof setUp>['logDelegation'];

/** The recovery key's public half and the root's signature over it. */
interface SignedRecovery {
  readonly recipient: string;
  readonly signature: string;
}

/** The root delegates for a year at a time (design, "Sealed"); the server holds it to the law's table. */
const DELEGATION_MONTHS = 12;

/**
 * The secrets of one ceremony, kept apart from its state so that no log and no developer tool of the state
 * shows them. `forget` drops the last references; a browser offers nothing stronger.
 */
export class CeremonySecrets {
  #root: string | undefined;
  #shares: readonly RecoveryShare[] = [];

  /** Makes the root key. Its public half, base64url. */
  makeRoot(): string {
    this.#root = newSigningSecret();
    return signerOf(this.#root).publicKey;
  }

  /** The root's secret, base64url, for its file and its sheet of paper. Throws once it is forgotten. */
  rootSecret(): string {
    if (this.#root === undefined) throw new Error('the root key is forgotten');
    return this.#root;
  }

  /** Makes the recovery key and its three shares; the key itself is dropped at once. The root signs its recipient. */
  async makeRecovery(): Promise<SignedRecovery> {
    const root = this.#signer();
    const identity = await newHybridIdentity();
    this.#shares = await splitRecovery(identity, root.publicKey);
    const recipient = await recipientOf(identity);
    return { recipient, signature: signRecovery(root, recipient) };
  }

  /** The shares, to print. */
  shares(): readonly RecoveryShare[] {
    return this.#shares;
  }

  /** Drops the shares, once two of them have been read back from paper. */
  forgetShares(): void {
    this.#shares = [];
  }

  /** The root lets a new steward sign the directory for a year from today. */
  delegateSteward(publicKey: string): Delegation {
    const term = termFrom(new Date());
    const { signature } = signDelegation(this.#signer(), { stewardKey: publicKey, ...term });
    return { publicKey, ...term, signature };
  }

  /** The root lets the server's log key sign for a year from today. */
  delegateLog(publicKey: string): Delegation {
    const term = termFrom(new Date());
    const signed = logDelegationStatement({ publicKey: fromBase64Url(publicKey), ...term });
    return { publicKey, ...term, signature: this.#signer().sign(signed) };
  }

  /** Drops everything. */
  forget(): void {
    this.#root = undefined;
    this.#shares = [];
  }

  #signer(): Signer {
    return signerOf(this.rootSecret());
  }
}

function termFrom(now: Date) {
  const validFrom = dayOfMoment(now);
  return { validFrom, validTo: addMonths(validFrom, DELEGATION_MONTHS) };
}
