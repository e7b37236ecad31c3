import { useQuery } from '@tanstack/react-query';
import { answered } from '../../../api/client/index.ts';
import { useLanguage } from '../../ui/language.tsx';
import { api, spokenLanguage } from '../api.ts';

/** What a clause computes for an input, as `POST /clauses/{id}` answers; it is a pure calculation. */
export function useClause<T>(id: string, input: Readonly<Record<string, unknown>> | null) {
  useLanguage(); // as useRead does
  return useQuery({
    queryKey: ['/api/v1/clauses/{id}', id, input, spokenLanguage()],
    enabled: input !== null,
    staleTime: Infinity,
    queryFn: () => answered(api.POST('/api/v1/clauses/{id}', { params: { path: { id } }, body: { ...input } })) as
      Promise<T & { readonly because: readonly unknown[] }>,
  });
}
