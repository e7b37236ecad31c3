import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered } from '../../api/client/index.ts';
import type { Text } from '../../kernel/text.ts';
import { useToast } from '../ui/toast.tsx';
import { isReadingOf } from './live.ts';
import type { ReadPath } from './read.ts';

type Call<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

export interface Action<Input, T> {
  /** Does it; throws what the server refuses, as forms want it. */
  readonly run: (input: Input) => Promise<T>;
  /** Does it; a refusal is shown by `<ErrorView error={action.error}>`. */
  readonly start: (input: Input) => void;
  readonly isBusy: boolean;
  readonly error: Error | null;
}

/**
 * Something that changes the world: `useAction((id: string) => api.POST('/api/v1/…'), { done, changes: ['/api/v1/…'] })`.
 * Afterwards what it changes is read again, and `done` is said.
 */
export function useAction<Input = void, T = unknown>(
  call: (input: Input) => Call<T>,
  { done, changes = [], onDone }: {
    readonly done?: Text;
    readonly changes?: readonly ReadPath[];
    readonly onDone?: (answer: T, input: Input) => void;
  } = {},
): Action<Input, T> {
  const client = useQueryClient();
  const toast = useToast();
  const { mutateAsync, mutate, isPending, error } = useMutation({
    mutationFn: (input: Input) => answered(call(input)),
    onSuccess: async (answer, input) => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => isReadingOf(queryKey, changes) });
      if (done) toast(done);
      onDone?.(answer, input);
    },
  });
  return { run: mutateAsync, start: mutate, isBusy: isPending, error };
}
