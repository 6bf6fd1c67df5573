import { Interceptor } from '@mswjs/interceptors';

/** Replaces MSW's WebSocket interceptor in the browser, which would add 10 kB to the build although the app opens no socket. */
export class WebSocketInterceptor extends Interceptor<Record<string, never>> {
  protected override predicate(): boolean {
    return false;
  }

  protected override setup(): void {
    // Nothing is patched.
  }
}

/** The two ends of a socket: MSW's handlers import them and never create them. */
export class WebSocketClientConnection {}
export class WebSocketServerConnection {}
