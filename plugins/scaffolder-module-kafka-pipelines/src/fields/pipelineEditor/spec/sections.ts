import { pipelineValuesSchema } from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** The maps of a file whose keys are names. */
export type EntrySection = 'connectors' | 'topics' | 'ksqldb';

interface SectionText {
  title: string;
  /** One entry, in the middle of a sentence. */
  one: string;
}

export const entrySections: Record<EntrySection, SectionText> = {
  connectors: { title: 'Connectors', one: 'connector' },
  topics: { title: 'Topics', one: 'topic' },
  ksqldb: { title: 'ksqlDB apps', one: 'ksqlDB app' },
};

export const ENTRY_SECTIONS = Object.keys(entrySections) as EntrySection[];

/** True for the path of a connector, a topic or a ksqlDB app. */
export function isEntry(path: readonly string[]): boolean {
  return path.length === 2 && Object.hasOwn(entrySections, path[0]);
}

/** What is wrong with the name of a new entry; undefined for a good one. */
export function entryNameProblem(
  section: EntrySection,
  name: string,
): string | undefined {
  const result = pipelineValuesSchema.shape[section]
    .unwrap()
    .keyType.safeParse(name);
  return result.success ? undefined : result.error.issues[0].message;
}
