-- A person at work in Neovim: opens a broken report, waits for its problems, takes a fix, completes, renames,
-- formats and saves. What was seen is written to the file named by SVODKA_SEEN.
local seen = io.open(os.getenv("SVODKA_SEEN"), "w")
local patience = 60000

local function say(...)
  seen:write(table.concat({ ... }, " "), "\n")
  seen:flush()
end

local function must(done, what)
  if not vim.wait(patience, done, 20) then
    say("nothing came of it:", what)
    vim.cmd("cquit 1")
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

-- Puts the cursor behind some letters.
local function after(letters)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local _, last = line:find(letters, 1, true)
    if last then
      vim.api.nvim_win_set_cursor(0, { row, last })
      return
    end
  end
  say("not in the text:", letters)
  vim.cmd("cquit 1")
end

local function ask(method, params)
  local answers, failure = vim.lsp.buf_request_sync(0, method, params, patience)
  if failure then
    say("no answer:", method, failure)
    vim.cmd("cquit 1")
  end
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local function main()
  vim.o.hidden = true
  local client = vim.lsp.start_client({
    name = "svodka",
    cmd = vim.split(os.getenv("SVODKA_COMMAND"), "\n"),
    root_dir = vim.fn.getcwd(),
  })
  -- Files that a new name reaches are opened too, as they are where the type of a file starts the client.
  vim.api.nvim_create_autocmd("BufReadPost", {
    pattern = "*.svodka",
    callback = function(args) vim.lsp.buf_attach_client(args.buf, client) end,
  })
  vim.cmd("edit reports/monthly.svodka")

  must(function() return #vim.diagnostic.get(0) > 0 end, "problems")
  for _, found in ipairs(vim.diagnostic.get(0)) do
    say("problem", tostring(found.lnum + 1), vim.split(found.message, "\n")[1])
  end

  after("baske")
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  local actions = ask("textDocument/codeAction", params)
  say("fix", actions[1].title)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
  must(function() return #vim.diagnostic.get(0) == 0 end, "no problems after the fix")
  say("problems", "0")

  after("      basket")
  vim.api.nvim_buf_set_lines(0, vim.fn.line("."), vim.fn.line("."), false, { "      ord" })
  after("      ord")
  -- Where a person types is behind the last letter; without a screen the cursor stays on it.
  local place = vim.lsp.util.make_position_params()
  place.position.character = #vim.api.nvim_get_current_line()
  local items = ask("textDocument/completion", place)
  for _, item in ipairs(items) do
    if vim.startswith(item.label, "ord") then
      say("completion", item.label, item.detail)
      vim.lsp.util.apply_text_edits({ item.textEdit }, 0, "utf-16")
    end
  end

  after("      reve")
  vim.lsp.buf.rename("income")
  must(function() return not text():find("revenue[^_]") end, "the new name")
  say("renamed")

  after("formats")
  vim.api.nvim_set_current_line("formats      pdf")
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync(nil, patience)
  end
  must(function() return #vim.diagnostic.get(0) == 0 end, "no problems at the end")
  vim.cmd("wall")
  say("saved")
  vim.lsp.stop_client(client)
  must(function() return vim.lsp.client_is_stopped(client) end, "the end of the server")
  say("stopped")
end

local well, failure = xpcall(main, debug.traceback)
if not well then
  say("failed:", failure)
  vim.cmd("cquit 1")
end
seen:close()
vim.cmd("qall!")
