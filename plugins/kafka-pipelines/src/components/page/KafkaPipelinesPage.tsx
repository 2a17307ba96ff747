import { Route, Routes } from 'react-router-dom';
import { pipelineRouteRef } from '../../routes';
import { PipelineDetailPage } from '../detail/PipelineDetailPage';
import { PipelineListPage } from '../list/PipelineListPage';

/** The plugin's pages below its mount point, without the app's page frame. */
export function KafkaPipelinesPage() {
  return (
    <main>
      <Routes>
        <Route path="/" element={<PipelineListPage />} />
        <Route path={pipelineRouteRef.path} element={<PipelineDetailPage />} />
      </Routes>
    </main>
  );
}
