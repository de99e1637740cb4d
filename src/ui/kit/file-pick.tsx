import { useRef } from "preact/hooks";
import { Button } from "./button.tsx";

export interface FilePickProps {
  readonly label: string;
  /** As the `accept` of an input: kinds and endings of names. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly disabled?: boolean;
}

/** A button that lets a person choose one file. */
export function FilePick({ label, accept, onFile, disabled = false }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again after it was mended.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
