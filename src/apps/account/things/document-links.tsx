import { useLanguage } from '../../ui/language.tsx';
import { OuterLink } from '../../ui/link.tsx';

/** A document to look at in a tab of its own, and to keep; the browser sends the session along. */
export function DocumentLinks({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLanguage();
  const content = `/api/v1/documents/${id}/content`;
  return (
    <>
      <OuterLink href={content} inNewTab>{name}</OuterLink>{' '}
      <span className="field-hint">
        <OuterLink href={content} download>
          {t({ de: 'Herunterladen', en: 'Download' })}<span className="unseen">: {name}</span>
        </OuterLink>
      </span>
    </>
  );
}
