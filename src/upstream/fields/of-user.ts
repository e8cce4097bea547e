/** The arguments of upstream fields that belong to one account. */
export interface OfUser {
  readonly username: string;
}
