/** Repository an entity comes from, by its name in app-config. @public */
export const ANNOTATION_REPOSITORY = 'kafka-pipelines/repository';

/** Name of the pipeline an entity is, or is a part of. @public */
export const ANNOTATION_PIPELINE = 'kafka-pipelines/pipeline';

/** Graph id of an entity, for example `topic:main:shop.orders`. @public */
export const ANNOTATION_ID = 'kafka-pipelines/id';

/**
 * Commit an entity was made from, because a file it comes from could not be
 * read at any later one. @public
 */
export const ANNOTATION_STALE_SINCE = 'kafka-pipelines/stale-since';

/** What is wrong with the files of a stale entity, with file and line. @public */
export const ANNOTATION_FINDINGS = 'kafka-pipelines/findings';

/** Environments an entity exists in, comma-separated. @public */
export const ANNOTATION_ENVIRONMENTS = 'kafka-pipelines/environments';
