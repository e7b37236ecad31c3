import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, type paths } from '../../../api/client/index.ts';
import { api, spokenLanguage } from '../../account/api.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Choice } from './choice.ts';

type Answers = paths['/api/v1/customers/{id}/quotes']['post']['responses'];

/** What a contract about the choice would say, if it were made today. */
export type Quote = Answers[200]['content']['application/json'];

/**
 * The server's quote for a choice; it binds nobody and stores nothing, so it is asked for with every change. The one
 * before is shown until the new one is there.
 */
export function useQuote(customerId: string, choice: Choice) {
  useLanguage(); // as useRead does
  return useQuery({
    queryKey: ['/api/v1/customers/{id}/quotes', customerId, choice, spokenLanguage()],
    placeholderData: keepPreviousData,
    queryFn: (): Promise<Quote> => answered(api.POST('/api/v1/customers/{id}/quotes', {
      params: { path: { id: customerId } }, body: choice,
    })),
  });
}
