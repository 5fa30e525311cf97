export function languagesOf(folder: string): Promise<string[]>;
export function translateFolder(options: {
  folder: string;
  language: string;
  target: string;
}): Promise<{ files: number; missing: string[] }>;
