export declare const ASKED: readonly string[];
export declare function codedBankText(asked: string): string;
