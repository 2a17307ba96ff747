/**
 * Client and shared components of the Kafka pipelines frontend.
 *
 * @packageDocumentation
 */
export * from './api/KafkaPipelinesApi';
export * from './api/KafkaPipelinesClient';
export * from './components/CodeViewer/DiffViewer';
export * from './components/CodeViewer/YamlViewer';
export type { CodePlace } from './components/CodeViewer/shownLine';
export * from './components/CopyButton/CopyButton';
export * from './components/ErrorAlert/ErrorAlert';
export * from './components/FindingsList/FindingCountPills';
export * from './components/FindingsList/FindingsList';
export * from './components/LongList/useFirst';
export * from './components/ManifestChanges/ManifestChanges';
export * from './components/ManifestsViewer/EnvironmentTabs';
export * from './components/ManifestsViewer/RenderedManifestsView';
export * from './components/PreviewFiles/PreviewFiles';
export * from './components/StatusPill/StatusPill';
export * from './hooks/useAsync';
export type { CodeLanguage } from './components/CodeViewer/viewerExtensions';
