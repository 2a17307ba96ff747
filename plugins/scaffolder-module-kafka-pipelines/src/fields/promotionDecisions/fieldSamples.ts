import {
  type EditableFiles,
  fromPointer,
  valueAt,
} from '@kafka-pipelines/backstage-plugin-kafka-pipelines-common';

/** What a file says of a field, by its pointer. */
export type Sample = (pointer: string) => unknown;

/** What the source says of a field, else what the target says. */
export function fieldSamples(
  { files }: EditableFiles,
  environments: string[],
): Sample {
  const roots = environments.map(environment => {
    const file = files.find(item => item.file === `values-${environment}.yaml`);
    return file && 'values' in file ? file.values : undefined;
  });
  return pointer =>
    roots
      .map(root => valueAt(root, fromPointer(pointer)))
      .find(value => value !== undefined);
}
