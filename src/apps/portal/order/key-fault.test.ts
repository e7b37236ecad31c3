import { expect, test } from 'vitest';
import { ApiError, type Problem } from '../../../api/client/index.ts';
import { atKeyField, keysOf } from './key-fault.ts';

const problem: Problem = {
  type: 'urn:hafenamt:problem:contracts.bad_ssh_key', title: 'Nicht möglich', status: 422, detail: 'Der Schlüssel ist nicht lesbar.',
  code: 'contracts.bad_ssh_key', next: 'Einzeilig angeben.', correlation: 'cor_1',
};
const fault = (pointer: string) => new ApiError({ ...problem, pointer });

test.each([
  ['/sshKeys/1', '/sshKeys'],
  ['/sshKeys', '/sshKeys'],
  ['/hostname', '/hostname'],
])('a fault at %s is shown at %s', async (from, to) => {
  await expect(atKeyField(Promise.reject(fault(from)))).rejects.toMatchObject({ problem: { pointer: to } });
});

test('faults of several fields are moved as well', async () => {
  const errors = [{ pointer: '/sshKeys/0', detail: 'a' }, { pointer: '/hostname', detail: 'b' }];
  await expect(atKeyField(Promise.reject(new ApiError({ ...problem, errors })))).rejects
    .toMatchObject({ problem: { errors: [{ pointer: '/sshKeys' }, { pointer: '/hostname' }] } });
});

test('what is no refusal stays what it is', async () => {
  await expect(atKeyField(Promise.reject(new TypeError('Failed to fetch')))).rejects.toThrow(TypeError);
});

test('reads a key a line, without blank ones', () => {
  expect(keysOf(' ssh-ed25519 AAAA jonas \n\n ssh-rsa BBBB mara\n')).toEqual(['ssh-ed25519 AAAA jonas', 'ssh-rsa BBBB mara']);
});
