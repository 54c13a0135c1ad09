/** Where an app listens unless told otherwise: on this machine alone, so that what asks for no token is nobody else's. */
export const LOOPBACK = '127.0.0.1';
