import { Button, Flex, SearchField } from '@backstage/ui';
import { useState } from 'react';
import type { PlainMap } from '../state/types';
import { childOf } from '../state/fieldChanges';
import { useFileActions } from '../fields/FileContext';
import { AddByName } from './AddByName';
import { ConfigRow } from './ConfigRow';
import { FieldTitle } from './FieldTitle';

/** So many rows are shown at once; the others are asked for or searched. */
const SHOWN = 40;

interface ConfigRowsProps {
  /** Of the map. */
  pointer: string;
  label: string;
  description?: string;
  loaded: PlainMap;
  value: PlainMap;
}

/** A config map: one row per key, those that were removed among them. */
export const ConfigRows = (props: ConfigRowsProps) => {
  const { pointer, label, description, loaded, value } = props;
  const { set } = useFileActions();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const keys = [...new Set([...loaded.keys(), ...value.keys()])];
  const found = keys.filter(key =>
    key.toLowerCase().includes(search.trim().toLowerCase()),
  );
  // A new key stands at the end, where it was added.
  const added = found.filter(key => !loaded.has(key));
  const rows = [
    ...found.filter(key => loaded.has(key)).slice(0, shown),
    ...added,
  ];
  return (
    <div role="group" aria-label={label}>
      <FieldTitle group label={label} description={description} />
      <Flex direction="column" gap="2">
        {keys.length > SHOWN && (
          <SearchField
            aria-label={`Find a key of ${label}`}
            placeholder={`Find one of ${keys.length} keys`}
            value={search}
            onChange={setSearch}
            // Enter would send the form.
            onSubmit={() => undefined}
          />
        )}
        {rows.map(key => (
          <ConfigRow
            key={key}
            pointer={childOf(pointer, key)}
            name={key}
            loaded={loaded.get(key)}
            value={value.get(key)}
          />
        ))}
        {found.length > rows.length && (
          <Flex>
            <Button
              size="small"
              variant="secondary"
              onPress={() => setShown(count => count + SHOWN)}
            >
              {`Show more of ${found.length} keys`}
            </Button>
          </Flex>
        )}
        <AddByName
          label={`New key of ${label}`}
          action="Add key"
          problem={key =>
            value.has(key) ? `${label} has the key ${key} already` : undefined
          }
          onAdd={key => set(childOf(pointer, key), '')}
        />
      </Flex>
    </div>
  );
};
