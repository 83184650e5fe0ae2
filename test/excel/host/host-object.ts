/** Anything that a batch can reach: a record, or a view on one. `kind` names its type table. */
export interface HostObject {
  readonly kind: string;
  /** Set while the add-in keeps the object between batches. */
  reference?: string;
}
