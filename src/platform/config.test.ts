import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({ PATH: '/bin', PUBLIC_URL: '' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: path.resolve('data'),
      databaseUrl: undefined,
      publicUrl: 'http://127.0.0.1:3000',
    });
  });

  it('takes what is set', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      BINHYEN_DATA: '/srv/binhyen',
      DATABASE_URL: 'postgres://u:p@db/binhyen',
      PUBLIC_URL: 'https://tip.example.vn/',
    });
    expect(config).toEqual({
      port: 0,
      host: '::1',
      dataFolder: '/srv/binhyen',
      databaseUrl: 'postgres://u:p@db/binhyen',
      publicUrl: 'https://tip.example.vn',
    });
    expect(readConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
  });

  it.each([
    ['PORT', '70000', 'at most 65535'],
    ['PORT', '3000x', 'a whole number'],
    ['PORT', '-1', 'a whole number'],
    ['HOST', 'a b', 'a host name or an IP address'],
    ['DATABASE_URL', 'mysql://u:hidden@db/x', 'postgres://'],
    ['DATABASE_URL', 'hidden', 'postgres://'],
    ['PUBLIC_URL', 'tip.example.vn', 'http(s) address'],
    ['PUBLIC_URL', 'https://tip.example.vn/path', 'http(s) address without a path'],
    ['PUBLIC_URL', 'https://user:hidden@tip.example.vn', 'http(s) address'],
  ])('names %s=%s and why, without the value', (name, value, why) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(name);
    expect(read).toThrow(why);
    expect(read).not.toThrow(/hidden/);
  });

  it('names all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', HOST: '-' })).toThrow(/PORT.*HOST/);
  });
});
