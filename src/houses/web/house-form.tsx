import { Select, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { changeHouse, gateHourSchema, type House, openHouse } from '../contract.ts';
import { houseMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

/** A site in which somebody may enter a house. */
export interface SiteChoice {
  readonly schemeId: string;
  readonly siteId: string;
  readonly siteName: string;
}

/** A house as it is entered, or entered anew: where, by which rules, until which hour. */
export function HouseForm(props: {
  /** Null for a new one. */
  readonly house: House | null;
  readonly sites: readonly SiteChoice[];
  readonly onClose: () => void;
}) {
  const t = useText(houseMessages);
  const { house, sites, onClose } = props;
  const houseId = useRef(crypto.randomUUID());
  const [siteId, setSiteId] = useState(sites[0]?.siteId ?? '');
  const [address, setAddress] = useState(house?.address ?? '');
  const [rules, setRules] = useState(house?.rules ?? '');
  const [gate, setGate] = useState(house?.gateHour ?? '');
  const [tried, setTried] = useState(false);
  const gateHour = gate.trim() === '' ? null : gate.trim();
  const goodGate = gateHour === null || gateHourSchema.safeParse(gateHour).success;
  const goodAddress = address.trim().length >= 3;
  const saving = useSaving({
    save: () => {
      const said = { address, rules, gateHour };
      if (house) {
        const { version, equipment } = house;
        const params = { houseId: house.houseId };
        return client.call(changeHouse, { params, body: { ...said, version, equipment } });
      }
      const schemeId = sites.find((site) => site.siteId === siteId)?.schemeId ?? '';
      const body = { ...said, houseId: houseId.current, siteId };
      return client.call(openHouse, { params: { schemeId }, body });
    },
    done: t('house.saved'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t(house ? 'house.change' : 'houses.add.title')}
      submit={t(house ? 'house.change.submit' : 'house.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (goodAddress && goodGate) saving.mutate(undefined);
      }}
      onCancel={onClose}
    >
      {!house && sites.length > 1 && (
        <Select
          label={t('house.site')}
          data={sites.map((site) => ({ value: site.siteId, label: site.siteName }))}
          value={siteId}
          onChange={(value) => setSiteId(value ?? siteId)}
          allowDeselect={false}
          searchable={sites.length > 10}
        />
      )}
      <TextInput
        label={t('house.address')}
        description={t('house.address.hint')}
        autoComplete="off"
        maxLength={160}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={tried && !goodAddress && t('house.address.fault')}
      />
      <TextInput
        label={t('house.gate')}
        inputMode="numeric"
        autoComplete="off"
        value={gate}
        onChange={(event) => setGate(event.currentTarget.value)}
        error={tried && !goodGate && t('house.gate.fault')}
      />
      <Textarea
        label={t('house.rules')}
        description={t('house.rules.hint')}
        autosize
        minRows={3}
        maxLength={2000}
        value={rules}
        onChange={(event) => setRules(event.currentTarget.value)}
      />
    </PanelForm>
  );
}
