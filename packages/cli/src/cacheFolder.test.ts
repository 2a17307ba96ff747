import { homedir } from 'node:os';
import { cacheFolder } from './cacheFolder';

describe('cacheFolder', () => {
  it.each([
    [{ XDG_CACHE_HOME: '/var/cache/ann' }, '/var/cache/ann/kafka-pipelines'],
    [{ XDG_CACHE_HOME: 'cache' }, `${homedir()}/.cache/kafka-pipelines`],
    [{ KAFKA_PIPELINES_CACHE: '/tmp/own' }, '/tmp/own'],
    [{ KAFKA_PIPELINES_CACHE: '', XDG_CACHE_HOME: '/var/cache' }, undefined],
    [{}, `${homedir()}/.cache/kafka-pipelines`],
  ])('%j', (env, folder) => {
    expect(cacheFolder(env)).toBe(folder);
  });
});
