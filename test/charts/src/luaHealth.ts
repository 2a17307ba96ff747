import { lauxlib, lua, lualib, to_luastring } from 'fengari';

type LuaState = ReturnType<typeof lauxlib.luaL_newstate>;

function push(state: LuaState, value: unknown): void {
  if (Array.isArray(value)) {
    lua.lua_newtable(state);
    value.forEach((item, index) => {
      push(state, item);
      lua.lua_rawseti(state, -2, index + 1);
    });
  } else if (typeof value === 'object' && value !== null) {
    lua.lua_newtable(state);
    for (const [key, item] of Object.entries(value)) {
      push(state, item);
      lua.lua_setfield(state, -2, to_luastring(key));
    }
  } else if (typeof value === 'string') {
    lua.lua_pushstring(state, to_luastring(value));
  } else if (typeof value === 'number') {
    lua.lua_pushnumber(state, value);
  } else if (typeof value === 'boolean') {
    lua.lua_pushboolean(state, value);
  } else {
    lua.lua_pushnil(state);
  }
}

function field(state: LuaState, name: string): string | null {
  lua.lua_getfield(state, -1, to_luastring(name));
  const value = lua.lua_tojsstring(state, -1);
  lua.lua_pop(state, 1);
  return value;
}

/** What a health script of Argo CD says of an object, which it finds as `obj`. */
export interface Health {
  status: string | null;
  message: string | null;
}

/**
 * Runs a health script as Argo CD does.
 *
 * @throws when the script is no Lua or fails
 */
export function luaHealth(script: string, object: unknown): Health {
  const state = lauxlib.luaL_newstate();
  // As much of Lua as Argo CD gives a script: without string, math and the like.
  lauxlib.luaL_requiref(state, to_luastring('_G'), lualib.luaopen_base, 1);
  lauxlib.luaL_requiref(state, to_luastring('table'), lualib.luaopen_table, 1);
  lua.lua_pop(state, 2);
  push(state, object);
  lua.lua_setglobal(state, to_luastring('obj'));
  const failed =
    lauxlib.luaL_loadstring(state, to_luastring(script)) !== lua.LUA_OK ||
    lua.lua_pcall(state, 0, 1, 0) !== lua.LUA_OK;
  if (failed) {
    throw new Error(`${lua.lua_tojsstring(state, -1)}`);
  }
  return { status: field(state, 'status'), message: field(state, 'message') };
}
