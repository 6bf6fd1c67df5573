import { Interceptor } from '@mswjs/interceptors';

/** Stands in for MSW's WebSocket interceptor in the browser, where it would weigh 10 kB for sockets that nobody opens. */
export class WebSocketInterceptor extends Interceptor<Record<string, never>> {
  protected override predicate(): boolean {
    return false;
  }

  protected override setup(): void {
    // Nothing is patched.
  }
}

/** The two ends of a socket: named by MSW's types of handlers, never made. */
export class WebSocketClientConnection {}
export class WebSocketServerConnection {}
