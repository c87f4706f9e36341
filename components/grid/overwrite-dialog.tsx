import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type OverwriteProps = { filled: number; onConfirm: () => void; onClose: () => void };

/** 本节全部为 0 would write over cells that hold a figure. */
export function OverwriteDialog({ filled, onConfirm, onClose }: OverwriteProps) {
  return (
    <Dialog
      title={`有 ${filled} 格已经填了`}
      onClose={onClose}
      actions={
        <>
          <Button data-autofocus onClick={onClose}>
            不改
          </Button>
          <Button onClick={onConfirm}>都改成 0</Button>
        </>
      }
    >
      <p className="text-ink-2">这 {filled} 格里的数会换成 0，可以撤销。只想填空着的格，用“其余空格填 0”。</p>
    </Dialog>
  );
}
