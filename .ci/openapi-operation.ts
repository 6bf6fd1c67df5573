import type * as v from 'valibot';
import type { Code } from '../src/api/contract/code.ts';

/** One call as the document describes it. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  id: string;
  tag: string;
  summary: string;
  description?: string;
  /** social: a person whose plan and permission allow it. person: anybody signed in. nobody: no cookie needed. */
  asks: 'social' | 'person' | 'nobody';
  query?: v.ObjectSchema<v.ObjectEntries, undefined>;
  body?: v.GenericSchema;
  needsVersion?: boolean;
  /** No schema: the call answers without a body. */
  answer: { status: 200 | 201 | 204; description: string; schema?: v.GenericSchema; hasVersion?: boolean };
  /** Its own refusals; those that follow from what it asks, takes and names are added to them. */
  codes?: Code[];
}
