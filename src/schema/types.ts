/** What a compiled schema says of one fault: the form of ajv's errors, without their English. */
export interface SchemaError {
  readonly instancePath: string;
  /** Empty outside the choices of a schema. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A compiled schema. It leaves the faults of its last run in `errors`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
