"use client";

import { createContext, useContext } from "react";

const FollowedContext = createContext(false);

export const FollowedProvider = FollowedContext;

/** Whether the fields on the page are followed: before, a cell takes nothing by itself. */
export const useFollowed = (): boolean => useContext(FollowedContext);
