import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type AgreeProps = { asks: number; name: string; busy: boolean; onClose: () => void; onAgree: () => void };

/** Asked once, where comments ask for a change that nobody has settled. */
export const AgreeDialog = ({ asks, name, busy, onClose, onAgree }: AgreeProps) => (
  <Dialog
    title={`还有 ${asks} 条要求改的批注没有了结`}
    onClose={onClose}
    actions={
      <>
        <Button onClick={onClose}>回去看批注</Button>
        <Button variant="primary" aria-disabled={busy} onClick={() => !busy && onAgree()}>
          {name}
        </Button>
      </>
    }
  >
    <p>{name}以后，这些批注照样留着，编制人看得到，但是不用逐条改。要编制人改，选“退回”。</p>
  </Dialog>
);
