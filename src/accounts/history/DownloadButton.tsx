import { useMutation } from '@tanstack/react-query';
import IconDownload from '~icons/tabler/download';
import { failedReadSentence } from '../../domain-text/failed-reads.ts';
import { Button } from '../../ui/button/Button.tsx';
import { useOfflineReason } from '../../ui/online.ts';
import { showToast } from '../../ui/toasts/toasts.ts';

interface Props {
  /** @throws ApiError */
  download: () => Promise<void>;
  children: string;
}

/** Downloads a file; a message says why it could not be loaded. */
export function DownloadButton({ download, children }: Props) {
  const offline = useOfflineReason();
  const file = useMutation({
    mutationFn: download,
    onError: (error) => showToast({ tone: 'bad', text: failedReadSentence(error) }),
  });
  return (
    <Button
      variant="quiet"
      size="small"
      isPending={file.isPending}
      disabledReason={offline}
      onClick={() => file.mutate()}
    >
      <IconDownload size={16} aria-hidden="true" />
      <span>{children}</span>
    </Button>
  );
}
