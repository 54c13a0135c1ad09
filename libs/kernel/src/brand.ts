declare const brand: unique symbol;

/** A value that cannot be mistaken for another of the same shape; made only by the parser of its name. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
