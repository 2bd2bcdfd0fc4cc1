export declare function parseSchema(name: string, text: string): unknown;
export declare function itemTypes(bank: unknown): string[];
export declare function filledIn(text: string, list: readonly string[], what?: string): string;
