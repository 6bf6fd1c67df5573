// Every call of the API, once, in a file for each tag of the OpenAPI document.
export * from './accounts.ts';
export * from './activity.ts';
export * from './authorizations.ts';
export * from './notices.ts';
export * from './posts.ts';
export * from './requests.ts';
export * from './session.ts';
export * from './simulation.ts';
