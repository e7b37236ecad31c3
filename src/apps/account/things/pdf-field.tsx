import { useLanguage } from '../../ui/language.tsx';

const CHUNK = 0x8000;

/** A file's bytes in base64, as the API takes them. */
export async function inBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** A PDF to choose, optional. */
export function PdfField({ label, choose }: { readonly label: string; readonly choose: (file: File | null) => void }) {
  const { t } = useLanguage();
  return (
    <label className="field">
      <span className="field-label">{label} <span className="field-optional">(PDF, {t({ de: 'freiwillig', en: 'optional' })})</span></span>
      <input type="file" className="input" accept="application/pdf"
        onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)} />
    </label>
  );
}
