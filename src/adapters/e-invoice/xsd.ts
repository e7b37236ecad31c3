import { readFileSync } from 'node:fs';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { Finding } from './judge-kit.ts';

let registered = false;

export interface Schema {
  validate(document: XmlDocument): Finding[];
  close(): void;
}

/** Reads an XML schema and everything it includes from disk. */
export function loadSchema(file: string): Schema {
  if (!registered) registered = xmlRegisterFsInputProviders();
  const source = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(source);
  return {
    validate(document) {
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        if (!(error instanceof XmlValidateError)) throw error;
        return error.details.map(({ message, line }) => ({
          source: 'schema',
          rule: 'xsd',
          severity: 'error',
          message: message.trim(),
          location: `line ${line}`,
        }));
      }
    },
    close() {
      validator.dispose();
      source.dispose();
    },
  };
}
