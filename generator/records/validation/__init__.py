"""What is wrong with a record, a file or a name before any rule of its content is asked."""
