/** The parameters that code asks for by name; the data test checks that each has rows. */
export const LAW_CODES = {
  verifyUrgent: 'tip.verify.urgent',
  verifyOrdinary: 'tip.verify.ordinary',
  noticeOfReceipt: 'tip.notice_of_receipt',
  resolve: 'tip.resolve',
  resolveComplex: 'tip.resolve.complex',
  procuracyExtension: 'tip.resolve.procuracy_extension',
  extensionRequestLead: 'tip.extension_request_lead',
  afterResumption: 'tip.resolve.after_resumption',
  noticeOfResult: 'tip.notice_of_result',
  service: 'tip.service',
  answerTransfer: 'tip.transfer.answer',
  soon: 'tip.soon',
  supersededEpoch: 'grant.superseded_epoch',
  stewardDelegation: 'steward.delegation',
  stewardReminder: 'steward.delegation.reminder',
  recoveryOpening: 'recovery.opening',
  retentionProsecuted: 'retention.prosecuted',
  retentionNotProsecuted: 'retention.not_prosecuted',
  retentionSettled: 'retention.settled',
  retentionAdvised: 'retention.advised',
  retentionNoGround: 'retention.no_ground',
  retentionRegisters: 'retention.registers',
  privacyRequest: 'privacy.request',
  breachNotice: 'privacy.breach_notice',
  roll: 'calendar.roll',
} as const;

/** Rows with this prefix each name one weekly day off. */
export const WEEKLY_DAY_OFF = 'calendar.weekly_day_off.';
