update search set
  words = replace(replace(replace(replace(replace(replace(replace(words, 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'ł', 'l'), 'ħ', 'h'), 'ı', 'i'), 'ŧ', 't'),
  grams = replace(replace(replace(replace(replace(replace(replace(grams, 'ø', 'o'), 'đ', 'd'), 'ð', 'd'), 'ł', 'l'), 'ħ', 'h'), 'ı', 'i'), 'ŧ', 't');
