import { defineRoute, publicRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { PROOF_HEADER } from '../contract.ts';
import {
  addToTip,
  challenge,
  followTip,
  readLetterFile,
  submitTip,
  uploadFile,
} from '../reporter-contract.ts';
import { addToTip as add } from './add-to-tip.ts';
import { followTip as follow } from './follow-tip.ts';
import type { FindSite } from './from-site.ts';
import { checkProof, issueChallenge } from './proof-of-work.ts';
import { readLetterFile as readFile } from './read-letter-file.ts';
import { ownTip, receiptHolder } from './receipt-holder.ts';
import { createSubmitTip } from './submit-tip.ts';
import { uploadFile as upload } from './upload-file.ts';

/** What a reporter may ask: before there is a receipt, and with one. */
export function reporterRoutes(services: Services, findSite: FindSite): Route[] {
  const submit = createSubmitTip(services, findSite);
  const holder = receiptHolder(services);
  return [
    publicRoute(challenge, async ({ query }) => ({
      challenge: await issueChallenge(services, query.draftId),
    })),
    publicRoute(uploadFile, ({ params, stream, reply }) => {
      const proof = reply.request.headers[PROOF_HEADER];
      checkProof(services, typeof proof === 'string' ? proof : '', params.draftId);
      return upload(services, { ...params, content: stream });
    }),
    publicRoute(submitTip, ({ body }) => submit(body)),
    defineRoute(followTip, holder, ownTip('receipt.follow'), ({ actor }) => follow(services, actor)),
    defineRoute(readLetterFile, holder, ownTip('receipt.read_file'), ({ actor, params }) =>
      readFile(services, actor, params.fileId),
    ),
    defineRoute(addToTip, holder, ownTip('receipt.add'), ({ actor, body }) =>
      add(services, actor, body.message),
    ),
  ];
}
