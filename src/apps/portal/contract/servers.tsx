import { useMay } from '../../account/me.ts';
import { useRead, type Answer, type RowOf } from '../../account/read.ts';
import { StateBadge, states } from '../../account/things/states.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice, Row } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Copyable } from '../../ui/values.tsx';

type Contract = Answer<'/api/v1/contracts/{id}'>;
type Server = RowOf<'/api/v1/servers'>;

/** The servers of a contract, and how to log in once they run. */
export function ContractServers({ contract }: { readonly contract: Contract }) {
  return useMay('server:read').allowed ? <Servers contractId={contract.id} /> : null;
}

function Servers({ contractId }: { readonly contractId: string }) {
  const { data } = useRead('/api/v1/servers', { params: { query: { contractId } } });
  return data?.items.map((server) => <ServerNotice key={server.id} server={server} />) ?? null;
}

function ServerNotice({ server }: { readonly server: Server }) {
  const { t } = useLanguage();
  const { id, hostname, state, address, managed, handedOverAt } = server;
  const runs = state === 'running' && handedOverAt !== null;
  return (
    <Notice tone={runs ? 'good' : 'quiet'}>
      <Row gap="normal">
        <strong><Link to={`/servers/${id}`}>{hostname}</Link></strong>
        <StateBadge of={states.server} state={state} />
        {runs && <Copyable text={managed ? address : `ssh root@${address}`} />}
        <Link to={`/servers/${id}`}>{t({ de: 'Zum Server', en: 'To the server' })}</Link>
      </Row>
    </Notice>
  );
}
