import { useRead } from '../../account/read.ts';
import { Link } from '../../ui/link.tsx';

/** A customer by its name, where only its id is known, with the way to its page. */
export function CustomerName({ id }: { readonly id: string }) {
  const { data } = useRead('/api/v1/customers/{id}', { params: { path: { id } } });
  return <Link to={`/customers/${id}`}>{data?.name ?? <code>{id}</code>}</Link>;
}
