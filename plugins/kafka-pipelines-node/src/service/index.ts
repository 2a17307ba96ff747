export * from './kafkaPipelinesService';
export * from './repositoriesService';
