import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered } from '../../../api/client/index.ts';

type Call<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/**
 * What something would cost and need, asked again whenever what it depends on (`key`) is another, once it is ready to
 * be asked. Changes nothing.
 */
export function usePreview<T>(key: readonly unknown[], call: () => Call<T>, isReady = true) {
  return useQuery({
    queryKey: ['preview', ...key], queryFn: () => answered(call()), placeholderData: keepPreviousData, staleTime: 0,
    retry: false, enabled: isReady,
  });
}
