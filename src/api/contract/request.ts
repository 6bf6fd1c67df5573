import * as v from 'valibot';
import { Person } from './person.ts';
import type { Right } from './rights.ts';
import { Timestamp } from './scalars.ts';
import { isInvisible } from './visible-text.ts';

/** The actions that a person can ask another to take. */
export const REQUEST_ACTIONS = ['reconnect', 'disconnect', 'remove'] as const satisfies Right[];
/** An action that a person can ask another to take. */
export const RequestAction = v.picklist(REQUEST_ACTIONS);
export type RequestAction = v.InferOutput<typeof RequestAction>;

/** How long a note can be, in characters; an emoji of one code point is one character. */
export const NOTE_LENGTH = 280;

/** The characters of a note that count for `NOTE_LENGTH`: spaces around it do not. */
export const noteLength = (note: string): number => [...note.trim()].length;

/** A note that a person writes to ask for an action or to decline a request; stored trimmed and in NFC. */
const Note = v.pipe(
  v.string(),
  v.check((note) => note.isWellFormed(), 'must be well-formed Unicode'),
  v.transform((note) => note.normalize('NFC').trim()),
  v.check((note) => !isInvisible(note), 'must have a visible character'),
  v.check((note) => noteLength(note) <= NOTE_LENGTH, `must have at most ${NOTE_LENGTH} characters`),
);

/** Asks for an action; `to` is the id of the person asked, who must have the right to take it. */
export const AskRequest = v.object({ action: RequestAction, to: v.string(), note: v.optional(Note) });

/** Declines a request. */
export const DeclineRequest = v.object({ note: v.optional(Note) });

/**
 * Why an action is wanted by `until` (ASK). `renew`: the connection ends then, unless the account is disconnected and
 * reconnected. `keep-history`: the posts of the account are deleted after that, unless it is reconnected.
 */
export const RequestPurpose = v.picklist(['renew', 'keep-history']);
export type RequestPurpose = v.InferOutput<typeof RequestPurpose>;

/** How a request stands. `done`: somebody took the action. `declined`: the person asked declined or lost the right, or the account was removed instead. */
export const RequestState = v.picklist(['open', 'done', 'declined', 'withdrawn']);
export type RequestState = v.InferOutput<typeof RequestState>;

/** What a request says. */
const CONTENT = {
  id: v.string(),
  action: RequestAction,
  /** What the asker wrote. */
  note: v.nullable(v.string()),
  /** By when the action is wanted; null if there is no such moment. */
  until: v.nullable(Timestamp),
  /** Why it is wanted by `until`; null if `until` is null. */
  purpose: v.nullable(RequestPurpose),
};

/** A request as a notice about it shows it. */
export const NoticeRequest = v.object({
  ...CONTENT,
  /** Only the asker and the person asked get `note` and `answer`; both are null for everybody else. */
  note: v.nullable(v.string()),
  state: RequestState,
  from: Person,
  to: Person,
  /** What the person asked wrote when declining. */
  answer: v.nullable(v.string()),
  /** When the asker last reminded the person asked. */
  remindedAt: v.nullable(Timestamp),
  /** Whether a removal of the account ended the request, although it was for another action. */
  endedByRemoval: v.boolean(),
  /** Whether it ended because the person asked can no longer carry it out: the account has another original connector. */
  endedByLostRight: v.boolean(),
  /** Whether the viewer can decline it. */
  canDecline: v.boolean(),
});
export type NoticeRequest = v.InferOutput<typeof NoticeRequest>;

/** An open request of the viewer. */
export const OwnRequest = v.object({
  ...CONTENT,
  to: Person,
  at: Timestamp,
  remindedAt: v.nullable(Timestamp),
  /** Whether the viewer can remind the person asked now. `remindFrom` is the moment from which the viewer can. */
  canRemind: v.boolean(),
  remindFrom: Timestamp,
});
export type OwnRequest = v.InferOutput<typeof OwnRequest>;
