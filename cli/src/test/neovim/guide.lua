-- Opens two files as somebody who has taken over the words of the guide, and tells what came of it.
local seen = io.open(os.getenv("SVODKA_SEEN"), "w")
local function say(...)
  seen:write(table.concat({ ... }, " "), "\n")
end
local function must(done, what)
  if not vim.wait(60000, done, 20) then
    say("nothing came of it:", what, vim.api.nvim_exec("messages", true))
    seen:close()
    vim.cmd("cquit 1")
  end
end

must(function() return #vim.diagnostic.get(0) > 0 end, "problems")
say(vim.bo.filetype, vim.bo.commentstring, vim.split(vim.diagnostic.get(0)[1].message, "\n")[1])
vim.cmd("edit model/shop.svodka")
must(function() return vim.tbl_count(vim.lsp.buf_get_clients(0)) == 1 end, "the same client for a second file")
say("clients", tostring(#vim.lsp.get_active_clients()), vim.fn.fnamemodify(vim.lsp.get_active_clients()[1].config.root_dir, ":t"))
local buttons = vim.tbl_keys(vim.lsp.commands)
table.sort(buttons)
say(table.concat(buttons, " "))
seen:close()
vim.cmd("qall!")
