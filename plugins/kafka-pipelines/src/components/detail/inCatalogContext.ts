import { createContext, useContext } from 'react';

const InCatalogContext = createContext(false);

/** Says whether the entities of a pipeline exist, so that names may link to them. */
export const InCatalogProvider = InCatalogContext.Provider;

export const useIsInCatalog = () => useContext(InCatalogContext);
