type Left = { address: string; row: number };

/** Where the boards of this tab were left, by collection. */
const left = new Map<string, Left>();

export const leaveBoard = (collectionId: string, place: Left): void => void left.set(collectionId, place);

/** The row at which a board of this address was left; 0: it was not. */
export function rowLeft(collectionId: string, address: string): number {
  const place = left.get(collectionId);
  return place?.address === address ? place.row : 0;
}

/** The board with the filters and the order with which it was left. */
export const addressLeft = (collectionId: string): string =>
  left.get(collectionId)?.address ?? `/collections/${collectionId}`;
