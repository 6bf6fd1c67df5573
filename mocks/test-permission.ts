import { onTestFinished } from 'vitest';
import type { SocialPermission } from '../src/api/contract/rights.ts';
import { findUser } from './domain/people.ts';

/** Gives a person another social permission until the test is over. @param id the id of the person */
export function changePermission(id: string, socialPermission: SocialPermission): void {
  const user = findUser(id);
  const { socialPermission: before } = user;
  onTestFinished(() => void Object.assign(user, { socialPermission: before }));
  Object.assign(user, { socialPermission });
}
