import {
  samePlain,
  type PlainValue,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';
import { Flex, SearchField, Select, Text } from '@backstage/ui';
import { memo, useCallback, useState } from 'react';
import { FieldFrame } from '../fields/FieldFrame';
import { useFileActions } from '../fields/FileContext';
import { fits } from '../fields/fits';
import { AddByName } from '../inputs/AddByName';
import { YamlInput } from '../inputs/YamlInput';
import {
  entryNameProblem,
  entrySections,
  type EntrySection as Section,
} from '../spec/sections';
import { childOf } from '../state/fieldChanges';
import { EntryItem } from './EntryItem';

/** With more entries than this there is a search. */
const SEARCHED = 8;

const NO_ENTRIES = new Map<string, PlainValue>();
const asMap = (value: PlainValue | undefined) =>
  value instanceof Map ? value : NO_ENTRIES;

interface EntrySectionProps {
  section: Section;
  loaded: PlainValue | undefined;
  value: PlainValue | undefined;
  /** Names that other files of the pipeline have. */
  elsewhere: readonly string[];
}

/** The connectors, topics or ksqlDB apps of a file. */
export const EntrySection = memo((props: EntrySectionProps) => {
  const { section, loaded, value, elsewhere } = props;
  const { set } = useFileActions();
  const [search, setSearch] = useState('');
  // Held here, because a search takes entries away.
  const [opened, setOpened] = useState<readonly string[]>([]);
  const openEntry = useCallback(
    (name: string, isOpen: boolean) =>
      setOpened(names => [
        ...names.filter(other => other !== name),
        ...(isOpen ? [name] : []),
      ]),
    [],
  );
  const { title, one } = entrySections[section];
  const pointer = `/${section}`;
  if (!fits({ kind: 'fields' }, value)) {
    return (
      <FieldFrame
        pointer={pointer}
        label={section}
        changed={!samePlain(loaded, value)}
      >
        <YamlInput
          pointer={pointer}
          label={section}
          value={value}
          onChange={next => set(pointer, next)}
        />
      </FieldFrame>
    );
  }
  const was = asMap(loaded);
  const now = asMap(value);
  const names = [...new Set([...was.keys(), ...now.keys()])];
  const found = names.filter(name =>
    name.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const others = elsewhere.filter(name => !now.has(name));
  const add = (name: string) => {
    set(childOf(pointer, name), new Map());
    openEntry(name, true);
  };
  return (
    <section aria-label={title}>
      <Flex direction="column" gap="3">
        <Text as="h3" variant="title-x-small" style={{ margin: 0 }}>
          {title} ({now.size})
        </Text>
        {names.length > SEARCHED && (
          <SearchField
            aria-label={`Find a ${one}`}
            placeholder={`Find one of ${names.length}`}
            value={search}
            onChange={setSearch}
            // Enter would send the form.
            onSubmit={() => undefined}
          />
        )}
        {found.map(name => (
          <EntryItem
            key={name}
            section={section}
            name={name}
            pointer={childOf(pointer, name)}
            loaded={was.get(name)}
            value={now.get(name)}
            isOpen={opened.includes(name)}
            onOpenChange={openEntry}
          />
        ))}
        {others.length > 0 && (
          <Select
            label={`Set fields of a ${one} of another file`}
            placeholder={`${others.length} in other files`}
            options={others.map(name => ({ value: name, label: name }))}
            value={null}
            onChange={key => key !== null && add(String(key))}
          />
        )}
        <AddByName
          label={`Name of a new ${one}`}
          action={`Add ${one}`}
          problem={name =>
            now.has(name)
              ? `The file has the ${one} ${name} already`
              : entryNameProblem(section, name)
          }
          onAdd={add}
        />
      </Flex>
    </section>
  );
});
