-- What the signature of a submission covers of its grants: their hashes as first sent. The grants themselves are
-- sealed anew, so whoever opens a tip checks by these who signed it.
alter table submission add column grant_hashes jsonb not null default '[]';

-- Those received before had their grants in this order: the unit named, further units, recovery.
update submission set grant_hashes = known.hashes
from (
  select given.area_id, given.tip_id, jsonb_agg(
    jsonb_build_object(
      'to', given.recipient,
      'unitId', nullif(given.unit_id, 0),
      'epoch', nullif(given.epoch, 0),
      'sha256', rtrim(translate(encode(sha256(given.sealed), 'base64'), '+/', '-_'), '=')
    )
    order by given.recipient = 'unit' desc, given.unit_id = sent.unit_id desc, given.unit_id
  ) as hashes
  from tip_grant as given
  join submission as sent on sent.area_id = given.area_id and sent.tip_id = given.tip_id
  where given.object_id = given.tip_id
  group by given.area_id, given.tip_id
) as known
where known.area_id = submission.area_id and known.tip_id = submission.tip_id;
