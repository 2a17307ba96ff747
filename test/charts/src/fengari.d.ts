/** What the tests use of fengari, a Lua 5.3 in JavaScript that comes without types. */
declare module 'fengari' {
  /** Opaque: one Lua program. */
  interface LuaState {
    readonly fengari: unique symbol;
  }

  export function to_luastring(text: string): Uint8Array;

  export const lua: {
    readonly LUA_OK: number;
    lua_pushnil(state: LuaState): void;
    lua_pushboolean(state: LuaState, value: boolean): void;
    lua_pushnumber(state: LuaState, value: number): void;
    lua_pushstring(state: LuaState, value: Uint8Array): void;
    lua_newtable(state: LuaState): void;
    lua_rawseti(state: LuaState, index: number, key: number): void;
    lua_setfield(state: LuaState, index: number, key: Uint8Array): void;
    lua_getfield(state: LuaState, index: number, key: Uint8Array): number;
    lua_setglobal(state: LuaState, name: Uint8Array): void;
    lua_pcall(
      state: LuaState,
      args: number,
      results: number,
      handler: number,
    ): number;
    lua_tojsstring(state: LuaState, index: number): string | null;
    lua_pop(state: LuaState, count: number): void;
  };

  export const lauxlib: {
    luaL_newstate(): LuaState;
    luaL_loadstring(state: LuaState, script: Uint8Array): number;
    luaL_requiref(
      state: LuaState,
      name: Uint8Array,
      open: (state: LuaState) => number,
      global: number,
    ): void;
  };

  export const lualib: {
    luaopen_base(state: LuaState): number;
    luaopen_table(state: LuaState): number;
  };
}
